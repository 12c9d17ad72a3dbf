package io.github.edgemigrator.edgeagent.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentWordsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"running\"', running",
                "'\"Running\"', running",
                "'\" running \"', running",
                "'\"\u00a0STOPPED\"', stopped",
                "0, unknown",
                "'\"4\"', stopped",
                "'\" +5 \"', failed",
                "'\"paused\"', refused",
                "'\"\"', refused",
                "6, refused",
                "-1, refused",
                "1.5, refused",
                "true, refused",
                "{}, refused",
                "12345678901234567890, refused"
            })
    void a_status_is_a_word_in_any_case_or_a_number(String json, String word) throws JsonProcessingException {
        assertEquals(word, read(AgentWords.STATUS, json));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"on-failure\"', on-failure",
                "'\"OnFailure\"', on-failure",
                "'\"On-Unhealthy\"', on-unhealthy",
                "3, always",
                "'\"unless-stopped\"', refused",
                "'\"no\"', refused",
                "9, refused"
            })
    void a_restart_policy_has_two_spellings(String json, String word) throws JsonProcessingException {
        assertEquals(word, read(AgentWords.RESTART_POLICY, json));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"'\"OnCreate\"', on-create", "1, never", "2, refused", "'\"IfNotPresent\"', refused"})
    void an_image_pull_policy_is_not_that_of_kubernetes(String json, String word) throws JsonProcessingException {
        assertEquals(word, read(AgentWords.IMAGE_PULL_POLICY, json));
    }

    private static String read(AgentWords words, String json) throws JsonProcessingException {
        return words.read(new ObjectMapper().readTree(json)).orElse("refused");
    }
}

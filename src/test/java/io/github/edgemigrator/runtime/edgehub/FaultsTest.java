package io.github.edgemigrator.runtime.edgehub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault does what its name says, at the place it was planned for. */
class FaultsTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String GET = "$iothub/twin/GET/?$rid=";
    private static final String PATCH = "$iothub/twin/PATCH/properties/reported/?$rid=";
    private static final String DESIRED = "$iothub/twin/PATCH/properties/desired/?$version=";

    private final EmbeddedRuntime runtime = EmbeddedRuntime.builder().start();
    private final Faults faults = runtime.faults();
    private final PahoModule module;

    FaultsTest() throws MqttException, GeneralSecurityException, IOException {
        module = new PahoModule(runtime);
    }

    @AfterEach
    void end() throws MqttException {
        module.close();
        runtime.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "CONNECT"})
    void a_connection_is_dropped_before_it_stands(Step step) throws MqttException {
        faults.next(step, HubFault.dropBefore());
        assertThrows(MqttException.class, module::connect);
        assertEquals(0, runtime.journal().count(Kind.CONNECTED));
        module.connect();
        assertEquals(1, runtime.journal().count(Kind.CONNECTED));
    }

    @Test
    void a_connect_is_accepted_but_never_answered() {
        faults.next(Step.CONNECT, HubFault.dropUnanswered());
        assertThrows(MqttException.class, module::connect);
        assertEquals(1, runtime.journal().count(Kind.CONNECTED));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void a_connect_is_answered_with_another_code(int code) throws MqttException {
        faults.next(Step.CONNECT, HubFault.answer(code));
        assertEquals(code, assertThrows(MqttException.class, module::connect).getReasonCode());
        assertEquals(List.of(), runtime.refusals());
        module.connect();
    }

    @Test
    void a_patch_is_stored_but_not_acknowledged() throws MqttException {
        connect();
        faults.next(Step.REPORTED_PATCH, HubFault.none(), HubFault.dropUnacknowledged());
        module.publish(PATCH + "1", "{\"a\":1}");
        module.await("$iothub/twin/res/204/?$rid=1");
        assertThrows(MqttException.class, () -> module.publish(PATCH + "2", "{\"a\":2}"));
        module.awaitLost();
        assertEquals(2, runtime.journal().count(Kind.PATCH_ACCEPTED));
    }

    @Test
    void a_patch_is_dropped_before_it_is_stored() throws MqttException {
        connect();
        faults.next(Step.REPORTED_PATCH, HubFault.dropBefore());
        assertThrows(MqttException.class, () -> module.publish(PATCH + "1", "{\"a\":1}"));
        assertEquals(0, runtime.journal().count(Kind.PATCH_ACCEPTED));
    }

    @Test
    void a_status_of_a_tests_choice_is_answered_and_nothing_stored() throws MqttException {
        connect();
        faults.times(Step.REPORTED_PATCH, 2, HubFault.answer(429));
        faults.always(Step.TWIN_GET, HubFault.answer(503));
        module.publish(PATCH + "1", "{\"a\":1}");
        module.publish(PATCH + "2", "{\"a\":1}");
        module.publish(PATCH + "3", "{\"a\":1}");
        module.publish(GET + "4", "");
        module.await("$iothub/twin/res/429/?$rid=1");
        module.await("$iothub/twin/res/429/?$rid=2");
        module.await("$iothub/twin/res/204/?$rid=3");
        module.await("$iothub/twin/res/503/?$rid=4");
        assertEquals(1, runtime.journal().count(Kind.PATCH_ACCEPTED));
    }

    @Test
    void a_get_is_acknowledged_but_its_answer_is_swallowed_or_held() throws MqttException {
        connect();
        Hold hold = new Hold();
        faults.next(Step.TWIN_GET, HubFault.swallowAnswer(), hold);
        module.publish(GET + "1", "");
        module.publish(GET + "2", "");
        module.publish(GET + "3", "");
        module.await("$iothub/twin/res/200/?$rid=3");
        assertEquals(1, hold.size());
        hold.release();
        module.await("$iothub/twin/res/200/?$rid=2");
        assertEquals(2, module.received().size());
    }

    @Test
    void notifications_are_lost_doubled_delayed_and_reordered() throws MqttException {
        connect();
        Hold hold = new Hold();
        faults.next(
                Step.NOTIFICATION,
                HubFault.ignore(),
                HubFault.twice(),
                hold,
                HubFault.none(),
                HubFault.delay(Duration.ofMillis(1)));
        for (int i = 1; i <= 5; i++) {
            runtime.twin().patchDesired(RuntimeJson.object().put("a", i));
        }
        module.await(DESIRED + 6);
        hold.release();
        module.await(DESIRED + 4);
        assertEquals(
                List.of(3, 3, 5, 6, 4),
                module.received().stream().map(FaultsTest::version).toList());
    }

    @Test
    void a_connection_is_dropped_after_a_notification() throws MqttException {
        connect();
        faults.next(Step.NOTIFICATION, HubFault.dropAfter());
        runtime.twin().patchDesired(RuntimeJson.of("{'a': 1}"));
        module.awaitLost();
        assertEquals(List.of("2"), runtime.journal().details(Kind.NOTIFIED));
    }

    @Test
    void a_subscription_is_refused_or_dropped() throws MqttException {
        module.connect();
        faults.next(Step.SUBSCRIBE, HubFault.answer(0x80), HubFault.dropAfter());
        assertThrows(MqttException.class, () -> module.subscribe(Topics.DESIRED));
        module.subscribe(Topics.DESIRED);
        module.awaitLost();
        assertTrue(module.connect());
    }

    @Test
    void a_method_fails_with_a_status_and_a_cleared_plan_is_forgotten() throws MqttException {
        connect();
        faults.everywhere(HubFault.answer(500));
        assertEquals(500, runtime.edgeHub().invoke("ping", "{}", LIMIT).status());
        faults.clear();
        module.publish(GET + "1", "");
        assertFalse(module.await("$iothub/twin/res/200").isEmpty());
    }

    private void connect() throws MqttException {
        module.connect();
        module.subscribe(Topics.TWIN_ANSWERS);
        module.subscribe(Topics.DESIRED);
        module.subscribe(Topics.METHODS);
    }

    private static int version(String notification) {
        return RuntimeJson.parse(notification.substring(notification.indexOf(' ') + 1))
                .orElseThrow()
                .path("$version")
                .intValue();
    }
}

package io.github.edgemigrator.manifest.route;

import java.util.Optional;

/**
 * The address in a sink, {@code /modules/MODULE/inputs/INPUT}. edgeHub looks at the number of segments, at the second
 * and at the fourth of them, and ignores blanks and one slash at both ends ({@code EndpointFactory.cs}).
 *
 * @param module where the route names the module
 */
record Address(Place module) {
    /** Reads the address in a string; empty if edgeHub refuses it. Escapes in it mean nothing to edgeHub. */
    static Optional<Address> read(Token string) {
        String text = string.text();
        int start = 1;
        int end = text.length() - 1;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        start += start < end && text.charAt(start) == '/' ? 1 : 0;
        end -= end > start && text.charAt(end - 1) == '/' ? 1 : 0;
        return read(text.substring(start, end), string.start() + start);
    }

    private static Optional<Address> read(String address, int offset) {
        int module = address.indexOf('/') + 1;
        int inputs = module == 0 ? 0 : address.indexOf('/', module) + 1;
        int input = inputs == 0 ? 0 : address.indexOf('/', inputs) + 1;
        boolean fits = input > 0
                && address.indexOf('/', input) < 0
                && !address.chars().skip(input).allMatch(Address::isBlank);
        return fits ? Optional.of(new Address(new Place(offset + module, offset + inputs - 1))) : Optional.empty();
    }

    /** White space as .NET has it. */
    private static boolean isBlank(int character) {
        return Character.isSpaceChar(character) || (character >= '\t' && character <= '\r') || character == '\u0085';
    }
}

package grantledger.verifier.json;

/** Reads a JSON string, from its opening quotation mark to its closing one. */
final class JsonText {

    private final JsonReader reader;
    private final StringBuilder said = new StringBuilder();
    private boolean surrogates;

    JsonText(JsonReader reader) {
        this.reader = reader;
    }

    String read() {
        if (reader.next() != '"') {
            throw reader.refusal("a quotation mark is missing");
        }
        for (char next = reader.next(); next != '"'; next = reader.next()) {
            if (next < ' ') {
                throw reader.refusal("a control character stands in a string");
            }
            char unit = next == '\\' ? escaped() : next;
            surrogates |= Character.isSurrogate(unit);
            said.append(unit);
        }
        return unicode();
    }

    private char escaped() {
        char escaped = reader.next();
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw reader.refusal("an unknown escape stands in a string");
        };
    }

    private char hexadecimal() {
        int value = 0;
        for (int digit = 0; digit < 4; digit++) {
            char next = reader.next();
            int worth = next < 0x80 ? Character.digit(next, 16) : -1;
            if (worth < 0) {
                throw reader.refusal("an escape is not four hexadecimal digits");
            }
            value = value * 16 + worth;
        }
        return (char) value;
    }

    private String unicode() {
        boolean halved =
                surrogates && said.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
        if (halved) {
            throw reader.refusal("half a character stands in a string");
        }
        return said.toString();
    }
}

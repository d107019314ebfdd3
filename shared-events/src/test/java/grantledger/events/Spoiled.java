package grantledger.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils documents in a few places, by chance but alike in every run. */
final class Spoiled {

    private static final List<String> PIECES =
            List.of("{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "-", "0", "9", "e9", "\u0000", "🌲");

    private static final List<String> VALUES =
            List.of("null", "true", "0", "-1", "1e999999999", "\"\"", "\"å\"", "{}", "[]", "[null]", "[5]", "[[]]");

    private final Random chance;

    Spoiled(long seed) {
        chance = new Random(seed);
    }

    byte[] copyOf(byte[] document) {
        byte[] spoiled = document;
        for (int times = 1 + chance.nextInt(3); times > 0; times--) {
            spoiled = chance.nextInt(3) == 0 ? otherValue(spoiled) : otherBytes(spoiled);
        }
        return spoiled;
    }

    /** A whole value gives way to one of another kind. */
    private byte[] otherValue(byte[] document) {
        int from = chance.nextInt(document.length + 1);
        while (from > 0 && from < document.length && ":[,".indexOf(document[from - 1]) < 0) {
            from++;
        }
        return replaced(document, from, endOfValue(document, from), oneOf(VALUES));
    }

    private static int endOfValue(byte[] document, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < document.length; i++) {
            quoted ^= document[i] == '"' && (i == 0 || document[i - 1] != '\\');
            if (!quoted && depth == 0 && ",]}".indexOf(document[i]) >= 0) {
                return i;
            }
            depth += quoted ? 0 : "[{".indexOf(document[i]) >= 0 ? 1 : "]}".indexOf(document[i]) >= 0 ? -1 : 0;
        }
        return document.length;
    }

    /** A few bytes, often none, give way to something else; sometimes the document ends there. */
    private byte[] otherBytes(byte[] document) {
        int from = chance.nextInt(document.length + 1);
        boolean cutShort = chance.nextInt(10) == 0;
        int to = cutShort ? document.length : Math.min(document.length, from + chance.nextInt(6));
        return replaced(document, from, to, intruder(document));
    }

    private byte[] intruder(byte[] document) {
        return switch (chance.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) chance.nextInt(256)};
            case 2 -> oneOf(PIECES);
            default -> stretch(document);
        };
    }

    private byte[] stretch(byte[] document) {
        int from = chance.nextInt(document.length + 1);
        return Arrays.copyOfRange(document, from, Math.min(document.length, from + chance.nextInt(40)));
    }

    private byte[] oneOf(List<String> texts) {
        return texts.get(chance.nextInt(texts.size())).getBytes(UTF_8);
    }

    private static byte[] replaced(byte[] document, int from, int to, byte[] by) {
        ByteArrayOutputStream replaced = new ByteArrayOutputStream();
        replaced.write(document, 0, from);
        replaced.writeBytes(by);
        replaced.write(document, to, document.length - to);
        return replaced.toByteArray();
    }
}

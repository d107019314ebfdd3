package grantledger.query.searching;

import java.text.Normalizer;

/**
 * A text in the letters that are compared: case aside, with one blank for several and none at the ends, one dash for all
 * dashes, digits and letters of full width as others. Accents fall away, but å, ä and ö are letters of their own, which a
 * ring or dots beside an a or o make as well; æ and ø stand for ä and ö. However an accent is encoded, the result is the
 * same.
 */
final class Letters {

    private static final int RING = 0x30A;
    private static final int DOTS = 0x308;
    private static final String MINUS = "−";

    private final StringBuilder text = new StringBuilder();

    private Letters(String from) {
        Normalizer.normalize(from, Normalizer.Form.NFKD).codePoints().forEach(this::add);
    }

    static String of(String text) {
        return new Letters(text).text.toString().strip();
    }

    /** The same without å, ä and ö. */
    static String plain(String letters) {
        return letters.replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
    }

    private void add(int c) {
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> mark(c);
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> blank();
            case Character.DASH_PUNCTUATION -> text.append('-');
            case Character.FORMAT -> {} // a soft hyphen, a joiner: nobody sees it, and nobody types it
            default -> letter(Character.toLowerCase(c));
        }
    }

    private void letter(int c) {
        switch (c) {
            case 'æ' -> text.append('ä');
            case 'ø' -> text.append('ö');
            case '’', 'ʼ' -> text.append('\'');
            default -> text.appendCodePoint(MINUS.codePointAt(0) == c ? '-' : c);
        }
    }

    private void mark(int mark) {
        int last = text.length() - 1;
        if (last >= 0) {
            switch (text.charAt(last)) {
                case 'a' -> text.setCharAt(last, mark == RING ? 'å' : mark == DOTS ? 'ä' : 'a');
                case 'o' -> text.setCharAt(last, mark == DOTS ? 'ö' : 'o');
                default -> {}
            }
        }
    }

    private void blank() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}

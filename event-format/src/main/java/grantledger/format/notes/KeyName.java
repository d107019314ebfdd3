package grantledger.format.notes;

/** What a key may be called: something, without blanks and without a plus sign. */
final class KeyName {

    private KeyName() {}

    static boolean isOne(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ');
    }

    static String require(String name) {
        if (!isOne(name)) {
            throw new MalformedNote("A key is not called '" + name + "': no blanks, no plus sign, not nothing");
        }
        return name;
    }
}

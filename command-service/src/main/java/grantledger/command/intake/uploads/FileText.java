package grantledger.command.intake.uploads;

import grantledger.command.intake.reading.Malformed;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file in UTF-8, with or without a byte order mark. */
final class FileText {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private FileText() {}

    static String of(byte[] file) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        Malformed.unless(
                !utf8.decode(bytes, text, true).isError(),
                "line " + lineAt(file, bytes.position()),
                "is not in UTF-8; a spreadsheet saves it so as \"CSV UTF-8\"");
        text.flip();
        boolean marked = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
        return text.subSequence(marked ? 1 : 0, text.length()).toString();
    }

    private static int lineAt(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}

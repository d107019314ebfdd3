package grantledger.verifier.files;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** A file in a zip with the checksum that stands there. Written here field by field, as PKWARE's APPNOTE.TXT has them. */
record ZipEntryBytes(String name, byte[] content, int crc) {

    private static final short VERSION_1_0 = 10;
    private static final short NAMES_IN_UTF_8 = 0x0800;
    private static final short UNCOMPRESSED = 0;
    private static final short MIDNIGHT = 0;
    private static final short FIRST_OF_JANUARY_2000 = 0x2821;
    private static final short NONE = 0;

    /** The whole zip of the entries. */
    static byte[] zip(List<ZipEntryBytes> entries) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (ZipEntryBytes entry : entries) {
            directory.writeBytes(entry.directoryHeader(zip.size()));
            zip.writeBytes(entry.localHeader());
            zip.writeBytes(entry.content);
        }
        byte[] end = end(entries.size(), directory.size(), zip.size());
        zip.writeBytes(directory.toByteArray());
        zip.writeBytes(end);
        return zip.toByteArray();
    }

    private byte[] localHeader() {
        return common(header(30 + name.length()).putInt(0x04034b50))
                .put(name.getBytes(US_ASCII))
                .array();
    }

    private byte[] directoryHeader(int offset) {
        ByteBuffer header = header(46 + name.length()).putInt(0x02014b50).putShort(VERSION_1_0);
        return common(header)
                .putShort(NONE) // comment
                .putShort(NONE) // disk
                .putShort(NONE) // internal attributes
                .putInt(NONE) // external attributes
                .putInt(offset)
                .put(name.getBytes(US_ASCII))
                .array();
    }

    private ByteBuffer common(ByteBuffer header) {
        return header.putShort(VERSION_1_0)
                .putShort(NAMES_IN_UTF_8)
                .putShort(UNCOMPRESSED)
                .putShort(MIDNIGHT)
                .putShort(FIRST_OF_JANUARY_2000)
                .putInt(crc)
                .putInt(content.length)
                .putInt(content.length)
                .putShort((short) name.length())
                .putShort(NONE); // extra fields
    }

    private static byte[] end(int entries, int directorySize, int directoryOffset) {
        return header(22)
                .putInt(0x06054b50)
                .putShort(NONE) // disk
                .putShort(NONE) // disk of the directory
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(directorySize)
                .putInt(directoryOffset)
                .putShort(NONE) // comment
                .array();
    }

    private static ByteBuffer header(int length) {
        return ByteBuffer.allocate(length).order(LITTLE_ENDIAN);
    }
}

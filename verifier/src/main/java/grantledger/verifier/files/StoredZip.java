package grantledger.verifier.files;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import grantledger.verifier.text.Printable;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.CRC32;

/**
 * The one way in which a bundle's files lie in a zip: uncompressed, one after the other, nothing between or around them,
 * each field of the format with its one value. A zip says most things twice, and programs differ in which they believe; of
 * this one every program shows the same files. Nothing in it can unpack to more than it is.
 */
final class StoredZip {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_FILES = 0xffff;

    private final ByteBuffer zip;
    private final List<ZipEntryBytes> entries = new ArrayList<>();

    private StoredZip(byte[] bytes) {
        zip = ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN);
    }

    static BundleFiles read(byte[] bytes) {
        StoredZip zip = new StoredZip(bytes);
        try {
            zip.readEntries();
        } catch (BufferUnderflowException tooShort) {
            throw new NotABundle("it is not a whole zip: it ends within a file");
        }
        int difference = Arrays.mismatch(bytes, ZipEntryBytes.zip(zip.entries));
        if (difference >= 0) {
            throw new NotABundle("it is not laid out as the zip of a bundle, from byte " + difference
                    + " on. If it was packed anew, unpack it and verify the folder");
        }
        return zip.files();
    }

    private void readEntries() {
        while (zip.remaining() >= Integer.BYTES && zip.getInt(zip.position()) == LOCAL_HEADER) {
            readEntry();
        }
        if (entries.isEmpty()) {
            throw new NotABundle("it is not a zip");
        }
        if (entries.size() > MOST_FILES) {
            throw new NotABundle("it holds more than " + MOST_FILES + " files");
        }
    }

    /** The fields passed over here are compared afterwards, with all others. */
    private void readEntry() {
        bytes(14);
        int crc = zip.getInt();
        int size = zip.getInt();
        zip.getInt();
        int nameLength = Short.toUnsignedInt(zip.getShort());
        zip.getShort();
        if (nameLength > LONGEST_NAME) {
            throw new NotABundle("a name in it is longer than " + LONGEST_NAME + " characters");
        }
        String name = new String(bytes(nameLength), ISO_8859_1);
        requireName(name);
        entries.add(new ZipEntryBytes(name, bytes(size), crc));
    }

    /** A name that stays inside of a folder and looks the same everywhere. */
    static void requireName(String name) {
        if (name.length() > LONGEST_NAME
                || !name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*")) {
            throw new NotABundle("a file in it has a name that no bundle has: “" + Printable.of(name) + "”");
        }
    }

    private byte[] bytes(int length) {
        if (length < 0 || length > zip.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        zip.get(bytes);
        return bytes;
    }

    private BundleFiles files() {
        SequencedMap<String, byte[]> contents = new LinkedHashMap<>();
        List<String> damaged = new ArrayList<>();
        for (ZipEntryBytes entry : entries) {
            if (contents.put(entry.name(), entry.content()) != null) {
                throw new NotABundle("the file " + entry.name() + " stands in it twice");
            }
            CRC32 crc = new CRC32();
            crc.update(entry.content());
            if ((int) crc.getValue() != entry.crc()) {
                damaged.add(entry.name());
            }
        }
        return new BundleFiles(contents, damaged);
    }
}

package grantledger.verifier.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip by the JDK, laid out as a bundle's is. */
public final class MadeZip {

    private MadeZip() {}

    public static byte[] of(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    public static byte[] manifest(Map<String, byte[]> files) {
        return new TreeMap<>(files)
                .entrySet().stream()
                        .map(file -> "\"" + file.getKey() + "\":\""
                                + Hash.of(file.getValue()).hexadecimal() + "\"")
                        .collect(Collectors.joining(",", "{\"files\":{", "},\"v\":1}"))
                        .getBytes(UTF_8);
    }
}

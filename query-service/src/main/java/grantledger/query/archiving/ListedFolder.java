package grantledger.query.archiving;

import grantledger.format.Json;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder whose last file, {@code manifest.json}, has the SHA-256 of every other. */
public final class ListedFolder implements Folder {

    private static final String MANIFEST = "manifest.json";
    private static final int FORM = 1;

    private final Folder into;
    private final String path;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    /** @param path of this folder in the other, by which its own list does not call its files; empty or ending in a slash */
    public ListedFolder(Folder into, String path) {
        this.into = into;
        this.path = path;
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        into.put(path + name, content);
        hashes.put(name, HexFormat.of().formatHex(sha256(content)));
    }

    /** After the last file: writes the list, as canonical JSON (RFC 8785). */
    public void end() throws IOException {
        into.put(path + MANIFEST, Json.mapper().writeValueAsBytes(new TreeMap<>(Map.of("files", hashes, "v", FORM))));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

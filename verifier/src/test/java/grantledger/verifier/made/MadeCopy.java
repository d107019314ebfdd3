package grantledger.verifier.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A log as files, by the definitions of c2sp.org/tlog-tiles. */
public final class MadeCopy {

    private static final int WIDTH = 256;

    private final MadeLog log;
    private final Path folder;

    public MadeCopy(MadeLog log, Path folder) {
        this.log = log;
        this.folder = folder;
    }

    public void write(int size, MadeKey key) throws IOException {
        for (int level = 0, hashes = size; hashes > 0; level++, hashes /= WIDTH) {
            for (int number = 0; number * WIDTH < hashes; number++) {
                int width = Math.min(WIDTH, hashes - number * WIDTH);
                put("tile/" + level + "/" + path(number, width), tile(level, number, width));
                if (level == 0) {
                    put("tile/entries/" + path(number, width), entries(number, width));
                }
            }
        }
        put("checkpoint", log.checkpoint(size, key).getBytes(UTF_8));
    }

    private static String path(int number, int width) {
        return (number < 1000 ? "" : "x%03d/".formatted(number / 1000))
                + "%03d".formatted(number % 1000)
                + (width == WIDTH ? "" : ".p/" + width);
    }

    private byte[] tile(int level, int number, int width) {
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        int span = (int) Math.pow(WIDTH, level);
        for (int hash = number * WIDTH; hash < number * WIDTH + width; hash++) {
            String root = log.root(hash * span, (hash + 1) * span).base64();
            tile.writeBytes(Base64.getDecoder().decode(root));
        }
        return tile.toByteArray();
    }

    private byte[] entries(int number, int width) {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        for (int index = number * WIDTH; index < number * WIDTH + width; index++) {
            byte[] leaf = log.leaf(index);
            entries.write(leaf.length >> 8);
            entries.write(leaf.length);
            entries.writeBytes(leaf);
        }
        return entries.toByteArray();
    }

    private void put(String name, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), content);
    }
}

package grantledger.verifier.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Where a bundle lies: a zip, or the folder that it was unpacked into. */
public final class BundlePlace {

    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_FILES = 0xffff;

    private BundlePlace() {}

    public static BundleFiles read(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return folder(place);
        }
        if (!Files.isRegularFile(place)) {
            throw new NotABundle("there is no such file or folder");
        }
        requireSize(Files.size(place));
        return StoredZip.read(Files.readAllBytes(place));
    }

    private static BundleFiles folder(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> below = Files.walk(folder)) {
            paths = below.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
        }
        if (paths.size() > MOST_FILES) {
            throw new NotABundle("the folder holds more than " + MOST_FILES + " files");
        }
        SequencedMap<String, byte[]> contents = new LinkedHashMap<>();
        long size = 0;
        for (Path path : paths) {
            size += sizeOf(path);
            requireSize(size);
            String name = folder.relativize(path).toString().replace('\\', '/');
            StoredZip.requireName(name);
            contents.put(name, Files.readAllBytes(path));
        }
        return new BundleFiles(contents, List.of());
    }

    private static long sizeOf(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotABundle("the folder holds something that is no ordinary file");
        }
        return Files.size(path);
    }

    private static void requireSize(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new NotABundle("it is larger than " + (MOST_BYTES >> 20) + " MB, which no bundle is");
        }
    }
}

package grantledger.standalone.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every file that the system has written: tables, their logs, segments of topics, what the services have said. */
record DataFiles(Path root) {

    private static final int PIECE = 1 << 20;

    /** Those that have one of the texts somewhere. */
    List<String> with(List<String> texts) {
        List<String> sought = texts.stream()
                .map(text -> new String(text.getBytes(UTF_8), ISO_8859_1))
                .toList();
        List<String> found = new ArrayList<>();
        for (Path file : all()) {
            if (has(file, sought)) {
                found.add(root.relativize(file).toString());
            }
        }
        return found;
    }

    List<Path> all() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Piece by piece; the end of each is looked at again with the next. */
    private static boolean has(Path file, List<String> texts) {
        int longest = texts.stream().mapToInt(String::length).max().orElseThrow();
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            byte[] piece = in.readNBytes(PIECE);
            while (piece.length > 0) {
                String read = before + new String(piece, ISO_8859_1);
                if (texts.stream().anyMatch(read::contains)) {
                    return true;
                }
                before = read.substring(Math.max(0, read.length() - longest));
                piece = in.readNBytes(PIECE);
            }
            return false;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

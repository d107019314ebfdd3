package grantledger.standalone.console.browser;

import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** The files from which the console takes its texts. */
public final class WordFiles {

    private WordFiles() {}

    /** @param language of the texts; of a key that others have, too, one of them */
    public static Properties of(Tongue language) {
        return ending("_" + language.tag() + ".properties");
    }

    public static Properties all() {
        return ending(".properties");
    }

    private static Properties ending(String end) {
        var texts = new Properties();
        try (Stream<Path> files = Files.list(Settings.thisHome().resolve("console/src/main/resources/words"))) {
            files.filter(file -> file.toString().endsWith(end)).forEach(file -> load(file, texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void load(Path file, Properties into) {
        try (var reader = Files.newBufferedReader(file)) {
            into.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

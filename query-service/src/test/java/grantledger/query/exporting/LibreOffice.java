package grantledger.query.exporting;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A spreadsheet program that runs without a screen, and says what it has read. */
final class LibreOffice {

    private static final long MINUTES = 3;

    private final Path program;
    private final Path folder;

    /** @param folder for what is converted, and for the program's own settings */
    private LibreOffice(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Skips the test where the program is missing, unless this is the build that has to have it. */
    static LibreOffice in(Path folder) {
        Optional<Path> found = Stream.of("soffice", "libreoffice")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(path -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError("LibreOffice is missing (soffice); .ci/run installs it on Debian");
        }
        return new LibreOffice(found.orElseGet(() -> abort("LibreOffice (soffice) is not here")), folder);
    }

    /** Opens the files, all in one run, and saves what it has read as flat XML beside them. */
    List<FlatSheets> open(List<Path> files, String... how) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("settings").toUri(),
                "--headless",
                "--norestore"));
        command.addAll(List.of(how));
        command.addAll(List.of("--convert-to", "fods", "--outdir", folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        run(command);
        return files.stream()
                .map(file -> folder.resolve(file.getFileName().toString().replaceAll("\\.\\w+$", ".fods")))
                .map(FlatSheets::read)
                .toList();
    }

    private void run(List<String> command) {
        try {
            Path said = folder.resolve("said.txt");
            Process running = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
                running.destroyForcibly();
                throw new AssertionError("LibreOffice did not end: " + Files.readString(said));
            }
            if (running.exitValue() != 0) {
                throw new AssertionError("LibreOffice failed: " + Files.readString(said));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;

/**
 * Turns each executable jar that is named into {@code start/<name>.jar}, an ordinary jar whose manifest names the
 * libraries beside it in {@code start/lib}: only from such can the JVM keep what it has loaded. It does what Spring
 * Boot's own tool does, also for a program that does not carry it.
 */
public final class Unpack {
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private Unpack() {}

    public static void main(String[] jars) throws IOException {
        for (var jar : jars) {
            unpack(Path.of(jar));
        }
    }

    private static void unpack(Path file) throws IOException {
        var start = file.resolveSibling("start");
        Files.createDirectories(start.resolve("lib"));
        try (var jar = new JarFile(file.toFile());
                var classes = Files.newOutputStream(start.resolve(file.getFileName()))) {
            var libraries = new ArrayList<String>();
            for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                    libraries.add("lib/" + entry.getName().substring(LIBRARIES.length()));
                    copy(jar, entry, start.resolve(libraries.getLast()));
                }
            }
            write(jar, manifest(jar, libraries), classes);
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        try (var content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }

    /** In the order in which the executable jar holds its libraries, which is that of its class path. */
    private static Manifest manifest(JarFile jar, List<String> libraries) throws IOException {
        var manifest = new Manifest(jar.getManifest());
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MAIN_CLASS, main.getValue("Start-Class"));
        main.put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
        for (var launching : List.of(
                "Start-Class",
                "Spring-Boot-Classes",
                "Spring-Boot-Lib",
                "Spring-Boot-Classpath-Index",
                "Spring-Boot-Layers-Index")) {
            main.remove(new Attributes.Name(launching));
        }
        return manifest;
    }

    private static void write(JarFile jar, Manifest manifest, OutputStream target) throws IOException {
        try (var classes = new JarOutputStream(target, manifest)) {
            // Spring looks through every class of ours at each start.
            classes.setLevel(Deflater.NO_COMPRESSION);
            for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith(CLASSES) && entry.getName().length() > CLASSES.length()) {
                    classes.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
                    try (var content = jar.getInputStream(entry)) {
                        content.transferTo(classes);
                    }
                    classes.closeEntry();
                }
            }
        }
    }
}

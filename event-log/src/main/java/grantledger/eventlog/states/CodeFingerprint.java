package grantledger.eventlog.states;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.cfg.PackageVersion;

/**
 * Tells the code that makes states from any other: a SHA-256 over the class files of the kinds' states, events and folds
 * and of all that these name, as far as they lie in the kinds' own top-level packages, and over the JSON library's
 * version. A change to a record or a fold changes it wherever it stands, and so may a change that means nothing.
 */
final class CodeFingerprint {

    private final Pattern names;
    private final Map<String, String> hashes = new TreeMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    private CodeFingerprint(Pattern names) {
        this.names = names;
    }

    static byte[] of(List<? extends StreamKind<?, ?>> kinds) {
        CodeFingerprint fingerprint = new CodeFingerprint(ownNames(kinds));
        kinds.forEach(fingerprint::add);
        fingerprint.add(StreamKind.class);
        fingerprint.follow();
        return sha256(PackageVersion.VERSION + fingerprint.hashes.toString());
    }

    /** In a class file every class it uses stands by its whole name, alone or in a signature. */
    private static Pattern ownNames(List<? extends StreamKind<?, ?>> kinds) {
        return Pattern.compile(kinds.stream()
                .map(kind -> kind.state().getName())
                .map(name -> Pattern.quote(name.substring(0, name.indexOf('.'))) + "/[\\w/$]+")
                .distinct()
                .collect(Collectors.joining("|")));
    }

    private void add(StreamKind<?, ?> kind) {
        add(kind.state());
        add(kind.events());
        add(kind.fold().code());
    }

    /** A lambda has no class file; the class that holds it has. */
    private void add(Class<?> type) {
        waiting.add(type.getName().replaceAll("\\$\\$Lambda.*", "").replace('.', '/'));
    }

    private void follow() {
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            byte[] file = hashes.containsKey(name) ? null : classFile(name);
            if (file != null) {
                hashes.put(name, HexFormat.of().formatHex(sha256(file)));
                Matcher named = names.matcher(new String(file, StandardCharsets.ISO_8859_1));
                named.results().forEach(found -> waiting.add(found.group()));
            }
        }
    }

    /** Null when there is no such class. */
    private static byte[] classFile(String name) {
        try (InputStream file = StreamKind.class.getClassLoader().getResourceAsStream(name + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The code that makes states cannot be read", unreadable);
        }
    }

    private static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

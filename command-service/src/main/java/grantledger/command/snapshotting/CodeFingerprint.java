package grantledger.command.snapshotting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tells the code that defines states and folds from any other: a SHA-256 of its class files, wherever they lie. A change
 * to a record, a fold or the form of a snapshot changes it, and so may a change that means nothing.
 */
final class CodeFingerprint {

    private static final List<String> PACKAGES = List.of(
            "grantledger/events",
            "grantledger/command/application",
            "grantledger/command/call",
            "grantledger/command/deciding",
            "grantledger/command/grant",
            "grantledger/command/snapshotting",
            "grantledger/command/values");

    private CodeFingerprint() {}

    static byte[] ofThisCode() {
        try {
            List<Resource> classes = new ArrayList<>();
            for (String name : PACKAGES) {
                classes.addAll(classesOf(name));
            }
            return of(classes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The code that makes states cannot be read", unreadable);
        }
    }

    private static List<Resource> classesOf(String name) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + name + "/**/*.class");
        if (found.length == 0) {
            throw new IllegalStateException("No class files of %s are on the class path".formatted(name));
        }
        return Arrays.asList(found);
    }

    /** Whatever their order: each class file holds its own name. */
    static byte[] of(List<? extends Resource> classes) throws IOException {
        TreeSet<String> each = new TreeSet<>();
        for (Resource one : classes) {
            each.add(HexFormat.of().formatHex(sha256().digest(one.getContentAsByteArray())));
        }
        return sha256().digest(String.join("", each).getBytes(StandardCharsets.US_ASCII));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package grantledger.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * What a server on 127.0.0.1 shows of itself, signed by nobody else: a client that is given it as the one authority it
 * believes, believes this server and no other. Made by the JDK's keytool, valid for two days.
 *
 * @param certificate PEM
 * @param key         PEM, for its owner alone
 */
public record Certificate(Path certificate, Path key) {
    private static final String PASSWORD = "of-no-use-elsewhere";

    /** @param folder exists; the two files are made in it */
    public static Certificate in(Path folder) {
        try {
            var store = folder.resolve("server.p12");
            new Command(folder, keytool(store)).run();
            return ofStore(folder, store);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("No certificate could be made in " + folder, failure);
        }
    }

    private static List<String> keytool(Path store) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1, OU=" + store.getParent().getFileName(),
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
    }

    private static Certificate ofStore(Path folder, Path store) throws IOException, GeneralSecurityException {
        var made = new Certificate(folder.resolve("server.crt"), folder.resolve("server.key"));
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Files.writeString(
                made.certificate,
                pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
        Files.createFile(made.key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                made.key,
                pem("PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
        Files.delete(store);
        return made;
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
    }
}

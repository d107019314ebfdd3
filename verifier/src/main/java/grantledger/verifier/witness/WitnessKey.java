package grantledger.verifier.witness;

import grantledger.verifier.notes.SigningKey;
import grantledger.verifier.notes.VerifierKey;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.StrictText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The witness's key, made at its first start: a file of two lines, the verifier key and the private one (PKCS#8). */
final class WitnessKey {

    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private WitnessKey() {}

    static SigningKey readOrMake(Path file, String name) throws IOException {
        try {
            return Files.exists(file) ? read(file) : make(file, name);
        } catch (GeneralSecurityException notSuchAKey) {
            throw new Malformed("the key in " + file + " cannot be used: " + notSuchAKey.getMessage());
        }
    }

    private static SigningKey make(Path file, String name) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SigningKey key = SigningKey.ofWitness(name, pair);
        String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        Disk.write(file, key.verifier().vkey() + "\n" + secret + "\n");
        return key;
    }

    private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        requireSecret(file);
        List<String> lines = StrictText.lines(Files.readString(file));
        if (lines.size() != 2) {
            throw new Malformed("the file " + file + " is not a witness's key");
        }
        PKCS8EncodedKeySpec secret = new PKCS8EncodedKeySpec(StrictText.base64(lines.get(1)));
        PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(secret);
        return new SigningKey(VerifierKey.read(lines.getFirst()), key);
    }

    private static void requireSecret(Path file) throws IOException {
        if (Disk.hasOwners(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
            throw new Malformed(
                    "others than its owner may read the key in " + file + "; chmod 600 takes that from them");
        }
    }
}

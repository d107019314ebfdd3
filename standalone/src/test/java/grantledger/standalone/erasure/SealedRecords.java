package grantledger.standalone.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has the topic and the keys, and nothing of our code. */
record SealedRecords(List<ConsumerRecord<byte[], byte[]>> records, List<byte[]> keys) {

    private static final int NONCE = 12;

    /** Every text of a contact person that one of the keys opens. */
    List<String> opened() {
        return records.stream()
                .filter(record -> record.topic().equals("grantledger.events"))
                .map(record -> JsonMapper.shared().readTree(record.value()))
                .filter(event -> event.at("/payload/proposal/contact").hasNonNull("commitment"))
                .flatMap(this::opened)
                .toList();
    }

    private Stream<String> opened(JsonNode event) {
        return Stream.of("name", "email", "phone").flatMap(field -> {
            String place = event.path("stream").asString() + "/contact." + field;
            String sealed = event.at("/payload/proposal/contact/" + field).asString("");
            return keys.stream().flatMap(key -> opened(place, sealed, key).stream());
        });
    }

    private static Optional<String> opened(String place, String sealed, byte[] key) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        if (bytes.length < NONCE) {
            return Optional.empty();
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, bytes, 0, NONCE));
            cipher.updateAAD(place.getBytes(UTF_8));
            return Optional.of(new String(cipher.doFinal(bytes, NONCE, bytes.length - NONCE), UTF_8));
        } catch (AEADBadTagException anotherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

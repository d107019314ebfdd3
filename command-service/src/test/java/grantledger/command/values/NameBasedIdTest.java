package grantledger.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedIdTest {

    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void agrees_with_the_example_of_rfc_9562_appendix_a_4() {
        assertThat(NameBasedId.of(DNS, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void is_a_version_5_uuid_of_the_rfcs_variant() {
        UUID id = NameBasedId.of(new UUID(-1, -1), "åäö");
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void differs_by_name_and_by_namespace() {
        assertThat(NameBasedId.of(DNS, "a"))
                .isNotEqualTo(NameBasedId.of(DNS, "b"))
                .isNotEqualTo(NameBasedId.of(new UUID(0, 1), "a"));
    }
}

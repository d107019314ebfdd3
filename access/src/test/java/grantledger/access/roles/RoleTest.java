package grantledger.access.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void is_claimed_by_its_name_and_no_other_spelling() {
        assertThat(Role.claimed("OFFICER")).hasValue(Role.OFFICER);
        assertThat(Role.claimed("officer")).isEmpty();
        assertThat(Role.claimed("SOMETHING")).isEmpty();
    }

    @Test
    void of_the_service_itself_is_nobodys_to_claim() {
        assertThat(Role.claimed("SYSTEM")).isEmpty();
        assertThat(Role.ofPeople()).isEqualTo(EnumSet.complementOf(EnumSet.of(Role.SYSTEM)));
    }
}

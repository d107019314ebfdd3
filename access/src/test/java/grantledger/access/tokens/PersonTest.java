package grantledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class PersonTest {

    private static Jwt.Builder token(String subject) {
        return Jwt.withTokenValue("token").header("alg", "RS256").subject(subject);
    }

    private static Person claiming(Object roles) {
        return Person.of(token("olle").claim("roles", roles).build());
    }

    @Test
    void is_the_subject_with_the_roles_and_the_organisation_of_the_token() {
        Jwt token = token("ale")
                .claim("roles", List.of("APPLICANT"))
                .claim("organisation_number", "999900-0012")
                .build();

        Person person = Person.of(token);

        assertThat(person.subject()).isEqualTo("ale");
        assertThat(person.roles()).containsExactly(Role.APPLICANT);
        assertThat(person.organisationNumber()).isEqualTo("999900-0012");
        assertThat(person.isSomebody()).isTrue();
    }

    @Test
    void speaks_for_nobody_unless_the_token_says_so() {
        assertThat(Person.of(token("olle").build()).organisationNumber()).isNull();
    }

    @Test
    void has_the_roles_of_a_list() {
        assertThat(claiming(List.of("OFFICER", "ADMIN")).roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.ADMIN);
    }

    @Test
    void has_the_roles_of_a_text_with_commas_or_blanks_between() {
        assertThat(claiming("REPORTER,OFFICER").roles()).containsExactlyInAnyOrder(Role.REPORTER, Role.OFFICER);
        assertThat(claiming("REPORTER OFFICER").roles()).containsExactlyInAnyOrder(Role.REPORTER, Role.OFFICER);
        assertThat(claiming("REPORTER, OFFICER,").roles()).containsExactlyInAnyOrder(Role.REPORTER, Role.OFFICER);
    }

    @Test
    void has_no_role_that_is_unknown_or_the_services_own() {
        assertThat(claiming(List.of("OFFICER", "officer", "KING", "SYSTEM")).roles())
                .containsExactly(Role.OFFICER);
        assertThat(claiming("SYSTEM").roles()).isEmpty();
    }

    @Test
    void has_no_roles_where_the_claim_is_absent_or_of_another_kind() {
        assertThat(Person.of(token("olle").build()).roles()).isEmpty();
        assertThat(claiming(7).roles()).isEmpty();
        assertThat(claiming(java.util.Map.of("OFFICER", "a OFFICER b")).roles()).isEmpty();
    }

    @Test
    void is_nobody_without_a_name_or_under_the_services_own() {
        assertThat(Person.of(token(" ").build()).isSomebody()).isFalse();
        assertThat(Person.of(token("system").build()).isSomebody()).isFalse();
        Person nameless = Person.of(token(null).claim("roles", "OFFICER").build());
        assertThat(nameless.isSomebody()).isFalse();
        assertThat(nameless.subject()).isEmpty();
    }

    @Test
    void reaches_paths_by_the_same_roles() {
        Jwt token = token("olle").claim("roles", "OFFICER SYSTEM KING").build();

        assertThat(new RoleAuthorities().convert(token).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_OFFICER");
    }
}

package grantledger.command.application.submitting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactDetailsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void an_address_is_one_line_of_the_form_of_an_address() {
        assertThat(fieldsAtFault("anna@ale.example")).isEmpty();
        assertThat(List.of("anna", "anna@ale.example\u2028", "\"anna\u202e\"@ale.example", ""))
                .allSatisfy(email -> assertThat(fieldsAtFault(email)).contains("email"));
    }

    private static List<String> fieldsAtFault(String email) {
        return VALIDATOR.validate(new ContactInput("Anna Ask", email, null)).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .toList();
    }
}

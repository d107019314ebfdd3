package grantledger.command.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import grantledger.access.problems.FieldError;
import grantledger.command.Behaviours;
import grantledger.command.application.assessing.DeclareConflictOfInterest;
import grantledger.command.application.examining.RequestCompletion;
import grantledger.command.application.submitting.SubmitApplication;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Command;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever sends what cannot be taken is told which field lacks what, in words and in whatever language the machine speaks. */
class WhatIsWrongTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static Stream<Class<? extends Command<?, ?>>> commands() {
        return Behaviours.ALL.stream()
                .<Class<? extends Command<?, ?>>>flatMap(behaviour -> behaviour.commands().stream())
                .filter(command -> command.isAnnotationPresent(AllowedTo.class));
    }

    private static Throwable of(String body, Class<? extends Command<?, ?>> command) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return catchThrowable(() -> new BodyReader(VALIDATOR).read(bytes, command));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_missing_field_of_every_command_is_said_to_be_required(Class<? extends Command<?, ?>> command) {
        List<String> required = Arrays.stream(command.getRecordComponents())
                .filter(WhatIsWrongTest::isRequired)
                .map(RecordComponent::getName)
                .toList();
        assertThat(of("{}", command)).isInstanceOfSatisfying(InvalidValues.class, invalid -> {
            assertThat(invalid.errors()).extracting(FieldError::field).containsExactlyInAnyOrderElementsOf(required);
            assertThat(invalid.errors())
                    .allSatisfy(error -> assertThat(error.message()).startsWith("is required"));
            assertThat(invalid)
                    .hasMessageContaining(required.stream().sorted().findFirst().orElseThrow() + " is required");
        });
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(NotNull.class)
                || component.getAnnotatedType().isAnnotationPresent(NotEmpty.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_field_of_another_type_is_named_with_what_it_must_be(Class<? extends Command<?, ?>> command) {
        for (RecordComponent field : command.getRecordComponents()) {
            String wrong = field.getType() == Boolean.class || Number.class.isAssignableFrom(field.getType())
                    ? "\"much\""
                    : "7.5";
            assertThat(of("{\"%s\": %s}".formatted(field.getName(), wrong), command))
                    .as(field.toString())
                    .satisfies(refused -> assertThat(told(refused)).matches(field.getName() + " must be \\S.*"));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_field_that_no_command_has_is_named(Class<? extends Command<?, ?>> command) {
        assertThat(told(of("{\"colour\": 1}", command))).isEqualTo("colour is not a field of this command");
    }

    private static String told(Throwable refused) {
        return switch (refused) {
            case Malformed malformed when malformed.field() == null -> malformed.getMessage();
            case Malformed malformed -> malformed.field() + " " + malformed.getMessage();
            case InvalidValues invalid -> invalid.getMessage();
            case null, default -> String.valueOf(refused);
        };
    }

    @Test
    void each_kind_of_mistake_has_its_sentence() {
        Class<SubmitApplication> command = SubmitApplication.class;
        assertThat(told(of("{\"projectStart\": \"tomorrow\"}", command)))
                .isEqualTo("projectStart must be a date such as \"2026-09-01\".");
        assertThat(told(of("{\"municipalSupport\": \"SOME\"}", command)))
                .isEqualTo("municipalSupport must be one of NONE, LETTER_OF_INTENT, AGREEMENT.");
        assertThat(told(of("{\"requestedAmountSek\": \"300000\"}", command)))
                .isEqualTo("requestedAmountSek must be a whole number");
        assertThat(told(of("{\"requestedAmountSek\": 10.5}", command)))
                .isEqualTo("requestedAmountSek must be a whole number");
        assertThat(told(of("{\"requestedAmountSek\": 99999999999999999999}", command)))
                .isEqualTo("requestedAmountSek is out of range.");
        assertThat(told(of("{\"budgetLines\": {}}", command)))
                .isEqualTo("budgetLines must be a list in square brackets");
        assertThat(told(of("{\"applicant\": []}", command))).isEqualTo("applicant must be an object in braces");
        assertThat(told(of("{\"purpose\": \"a\", \"purpose\": \"b\"}", command)))
                .startsWith("purpose stands twice in one object (line 1, column ");
        assertThat(told(of("", command)))
                .isEqualTo("The body must be a JSON object, with the fields of submit-application.");
        assertThat(told(of("[]", command)))
                .isEqualTo("The body must be a JSON object, with the fields of submit-application.");
        assertThat(told(of("{", command))).startsWith("The body is not well-formed JSON (line 1, column ");
    }

    @Test
    void what_the_reader_of_json_gives_up_on_is_malformed_and_no_failure_of_ours() {
        Class<SubmitApplication> command = SubmitApplication.class;
        String beyond = "The body has a number, a name or a nesting beyond what is read";
        assertThat(told(of("{\"requestedAmountSek\": " + "1".repeat(1_001) + "}", command)))
                .startsWith(beyond);
        assertThat(told(of("{\"" + "a".repeat(60_000) + "\": 1}", command))).startsWith(beyond);
        assertThat(told(of("{\"applicant\": {\"name\": " + "[".repeat(3_000), command)))
                .isEqualTo("applicant.name must be text in quotation marks");
    }

    @Test
    void a_name_that_the_sender_made_up_is_not_answered_at_whatever_length() {
        assertThat(told(of("{\"" + "a".repeat(40_000) + "\": 1}", SubmitApplication.class)))
                .isEqualTo("a".repeat(100) + "… is not a field of this command");
    }

    @Test
    void a_text_has_one_form_however_it_was_put_together_but_for_a_persons_id() {
        String id = "20260101-0000-4000-8000-000000000001";
        var command = new BodyReader(VALIDATOR)
                .read(
                        "{\"applicationId\": \"%s\", \"personId\": \"A\u030asa\", \"reason\": \"A\u030asa\"}"
                                .formatted(id)
                                .getBytes(StandardCharsets.UTF_8),
                        DeclareConflictOfInterest.class);
        assertThat(command.reason()).isEqualTo("Åsa");
        assertThat(command.personId()).isEqualTo("A\u030asa");
        assertThat(new BodyReader(VALIDATOR)
                        .read(
                                "{\"applicationId\": \"%s\", \"missing\": [\"A\u030asa\"], \"dueOn\": \"2026-09-01\"}"
                                        .formatted(id)
                                        .getBytes(StandardCharsets.UTF_8),
                                RequestCompletion.class)
                        .missing())
                .containsExactly("Åsa");
    }

    @Test
    void a_sentence_names_the_first_fields_and_counts_the_rest() {
        assertThat(of("{\"requestedAmountSek\": 0}", SubmitApplication.class))
                .hasMessage("applicant is required; budgetLines is required and must not be empty; callId is required;"
                        + " contact is required; focusArea is required; and 5 more.");
    }

    @Test
    void the_words_are_the_same_on_a_machine_that_speaks_swedish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("sv", "SE"));
        try {
            assertThat(of("{}", SubmitApplication.class)).hasMessageStartingWith("applicant is required; ");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_list_is_read_no_further_than_it_may_be_long() {
        String lines = "{},".repeat(87_000);
        Throwable refused = of("{\"budgetLines\": [" + lines + "{}]}", SubmitApplication.class);
        assertThat(refused).hasMessage("budgetLines must have at most 100 elements; there are more.");
        assertThat(((InvalidValues) refused).errors()).hasSize(1);
    }

    @Test
    void no_more_than_a_hundred_errors_are_told() {
        String lines = "{},".repeat(99);
        Throwable refused = of("{\"budgetLines\": [" + lines + "{}]}", SubmitApplication.class);
        assertThat(((InvalidValues) refused).errors()).hasSize(100);
        assertThat(refused).hasMessageEndingWith("; and 204 more.");
    }
}

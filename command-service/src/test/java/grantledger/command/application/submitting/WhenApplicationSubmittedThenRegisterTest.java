package grantledger.command.application.submitting;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import org.junit.jupiter.api.Test;

class WhenApplicationSubmittedThenRegisterTest {

    private final WhenApplicationSubmittedThenRegister reaction = new WhenApplicationSubmittedThenRegister();

    @Test
    void when_an_application_is_submitted_then_it_is_registered() {
        assertThat(reaction.on()).isEqualTo(ApplicationSubmitted.class);
        assertThat(reaction.then(submitted(), null)).containsExactly(new RegisterApplication(APPLICATION));
    }
}

package grantledger.command.reacting;

import grantledger.command.application.RegisterApplication;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.format.Envelope;
import org.springframework.stereotype.Component;

@Component
class WhenApplicationSubmittedThenRegister implements Reaction<ApplicationSubmitted> {

    private final SystemActs system;

    WhenApplicationSubmittedThenRegister(SystemActs system) {
        this.system = system;
    }

    @Override
    public Class<ApplicationSubmitted> on() {
        return ApplicationSubmitted.class;
    }

    @Override
    public void react(ApplicationSubmitted submitted, Envelope envelope) {
        system.issue(new RegisterApplication(submitted.applicationId()), envelope.occurredAt());
    }
}

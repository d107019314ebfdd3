package grantledger.command.application;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Kind;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.Track;
import java.util.UUID;

/** How an application stands, as far as decisions need to know. */
public record Application(
        UUID applicationId, UUID callId, Track track, Applicant applicant, String submittedBy, String diaryNumber) {

    public static final Kind<Application, ApplicationEvent> KIND = new Kind<>(
            "application", Application.class, ApplicationEvent.class, Application::after, Application::belongsTo);

    private static Application after(Application application, ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted submitted ->
                new Application(
                        submitted.applicationId(),
                        submitted.callId(),
                        submitted.track(),
                        submitted.applicant(),
                        submitted.submittedBy(),
                        null);
            case ApplicationRegistered registered ->
                new Application(
                        application.applicationId,
                        application.callId,
                        application.track,
                        application.applicant,
                        application.submittedBy,
                        registered.diaryNumber());
            default -> application;
        };
    }

    private boolean belongsTo(Acting acting) {
        return applicant.organisationNumber().equals(acting.organisationNumber())
                || submittedBy.equals(acting.person());
    }
}

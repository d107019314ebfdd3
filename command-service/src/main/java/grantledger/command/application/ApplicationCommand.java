package grantledger.command.application;

import grantledger.command.deciding.Command;
import grantledger.events.ApplicationEvent;
import java.util.UUID;

/** What may be asked of an application. */
public sealed interface ApplicationCommand extends Command<Application, ApplicationEvent>
        permits SubmitApplication,
                RegisterApplication,
                RequestCompletion,
                CompleteApplication,
                LapseCompletion,
                RecordFormalCheck,
                AssignAssessor,
                DeclareConflictOfInterest,
                ScoreApplication,
                RecommendDecision,
                GrantFunds,
                DeclineApplication,
                DismissApplication,
                WithdrawApplication,
                ReconsiderDecision,
                CorrectDecision,
                FileAppeal,
                RecordAppealOutcome {

    UUID applicationId();

    @Override
    default UUID stream() {
        return applicationId();
    }
}

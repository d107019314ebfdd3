package grantledger.command.application;

import grantledger.command.application.appealing.FileAppeal;
import grantledger.command.application.appealing.RecordAppealOutcome;
import grantledger.command.application.assessing.AssignAssessor;
import grantledger.command.application.assessing.DeclareConflictOfInterest;
import grantledger.command.application.assessing.LiftConflictOfInterest;
import grantledger.command.application.assessing.ScoreApplication;
import grantledger.command.application.assessing.UnassignAssessor;
import grantledger.command.application.deciding.CorrectDecision;
import grantledger.command.application.deciding.DeclineApplication;
import grantledger.command.application.deciding.DismissApplication;
import grantledger.command.application.deciding.GrantFunds;
import grantledger.command.application.deciding.RecommendDecision;
import grantledger.command.application.deciding.ReconsiderDecision;
import grantledger.command.application.deciding.RecordService;
import grantledger.command.application.deciding.ReopenApplication;
import grantledger.command.application.deciding.WithdrawRecommendation;
import grantledger.command.application.erasing.ErasePersonalData;
import grantledger.command.application.erasing.ProposeErasure;
import grantledger.command.application.erasing.WithdrawErasureProposal;
import grantledger.command.application.examining.CompleteApplication;
import grantledger.command.application.examining.ExtendCompletion;
import grantledger.command.application.examining.LapseCompletion;
import grantledger.command.application.examining.RecordFormalCheck;
import grantledger.command.application.examining.RequestCompletion;
import grantledger.command.application.examining.WhenCompletionExtendedThenAwaitItsDay;
import grantledger.command.application.examining.WhenCompletionRequestedThenAwaitItsDay;
import grantledger.command.application.standing.Application;
import grantledger.command.application.submitting.DiscontinueApplication;
import grantledger.command.application.submitting.RegisterApplication;
import grantledger.command.application.submitting.SubmitApplication;
import grantledger.command.application.submitting.WhenApplicationSubmittedThenRegister;
import grantledger.command.application.submitting.WhenCallCancelledThenDiscontinueApplications;
import grantledger.command.application.submitting.WithdrawApplication;
import grantledger.command.deciding.Behaviour;
import grantledger.events.ApplicationEvent;
import java.util.List;

/** What may be asked of an application, in the order of its life, and what follows by itself. */
public final class ApplicationBehaviour {

    public static final Behaviour<Application, ApplicationEvent> ALL = new Behaviour<>(
            Application.KIND,
            List.of(
                    SubmitApplication.class,
                    RegisterApplication.class,
                    RequestCompletion.class,
                    ExtendCompletion.class,
                    CompleteApplication.class,
                    LapseCompletion.class,
                    RecordFormalCheck.class,
                    AssignAssessor.class,
                    UnassignAssessor.class,
                    DeclareConflictOfInterest.class,
                    LiftConflictOfInterest.class,
                    ScoreApplication.class,
                    RecommendDecision.class,
                    WithdrawRecommendation.class,
                    GrantFunds.class,
                    DeclineApplication.class,
                    DismissApplication.class,
                    WithdrawApplication.class,
                    ReopenApplication.class,
                    DiscontinueApplication.class,
                    ReconsiderDecision.class,
                    CorrectDecision.class,
                    RecordService.class,
                    FileAppeal.class,
                    RecordAppealOutcome.class,
                    ProposeErasure.class,
                    WithdrawErasureProposal.class,
                    ErasePersonalData.class),
            List.of(new WhenApplicationSubmittedThenRegister(), new WhenCallCancelledThenDiscontinueApplications()),
            List.of(new WhenCompletionRequestedThenAwaitItsDay(), new WhenCompletionExtendedThenAwaitItsDay()));

    private ApplicationBehaviour() {}
}

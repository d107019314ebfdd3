package grantledger.command.lives.grants;

import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.accepting.RefuseGrant;
import grantledger.command.grant.changing.AwaitNewDecision;
import grantledger.command.grant.changing.ChangeGrantAmount;
import grantledger.command.grant.changing.ChangeInstalments;
import grantledger.command.grant.changing.RevokeGrant;
import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.grant.closing.ReopenGrant;
import grantledger.command.grant.money.InstalmentInput;
import grantledger.command.grant.money.Money;
import grantledger.command.grant.money.Payment;
import grantledger.command.grant.paying.CancelPayment;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.paying.CorrectPayment;
import grantledger.command.grant.paying.HoldPayments;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.grant.paying.ResumePayments;
import grantledger.command.grant.paying.ReturnPayment;
import grantledger.command.grant.recovering.CorrectRepayment;
import grantledger.command.grant.recovering.DemandRepayment;
import grantledger.command.grant.recovering.RecordRepayment;
import grantledger.command.grant.recovering.WaiveRepayment;
import grantledger.command.grant.recovering.WithdrawDemand;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.Stage;
import grantledger.events.RepaymentGround;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A command that somebody might send to a grant on a day, sensible or not, by anybody or as the consequence of a decision. */
public record RandomGrantCommand(Random random, Grant grant, LocalDate day) {
    /** What is sent by persons, in the order of a grant's life. Named twice, it comes twice as often. */
    private static final List<Function<RandomGrantCommand, GrantCommand>> SENT = List.of(
            it -> it.seldom(new AcceptGrant(it.id()), new ResumePayments(it.id(), "Klart")),
            it -> new ReleasePayment(it.id(), it.instalment(payment -> !payment.released())),
            it -> new ReleasePayment(it.id(), it.instalment(payment -> !payment.released())),
            it -> new ReleasePayment(it.id(), it.instalment(payment -> !payment.released())),
            it -> new ConfirmPayment(it.id(), it.instalment(Payment::underWay), it.day, "BG"),
            it -> new ConfirmPayment(it.id(), it.instalment(Payment::underWay), it.day, "BG"),
            it -> new ConfirmPayment(it.id(), it.instalment(Payment::underWay), it.day, "BG"),
            it -> new CancelPayment(it.id(), it.instalment(Payment::underWay), "Fel konto"),
            it -> new ReturnPayment(it.id(), it.instalment(Payment::released), it.day, "BG", "Fel konto"),
            it -> new CorrectPayment(it.id(), it.instalment(Payment::confirmed), it.day, null, "Fel dag"),
            it -> it.seldom(it.seldom(new HoldPayments(it.id(), "Utredning"), it.resumed()), it.resumed()),
            it -> new ChangeInstalments(it.id(), it.instalments(), "Ny plan"),
            it -> new DemandRepayment(it.id(), it.demand(), RepaymentGround.NOT_REPORTED, it.day, null),
            it -> new DemandRepayment(it.id(), it.demand(), RepaymentGround.NOT_REPORTED, it.day, null),
            it -> new DemandRepayment(it.id(), it.demand(), RepaymentGround.NOT_REPORTED, it.day, null),
            it -> new WithdrawDemand(it.id(), it.upTo(it.money().claims().withdrawableSek()), "Fel"),
            it -> new WithdrawDemand(it.id(), it.upTo(it.money().claims().withdrawableSek()), "Fel"),
            it -> new WaiveRepayment(it.id(), it.upTo(it.money().outstandingSek()), "Skäl"),
            it -> new WaiveRepayment(it.id(), it.upTo(it.money().outstandingSek()), "Skäl"),
            it -> new RecordRepayment(it.id(), it.repayment(), it.day, "BG", null),
            it -> new RecordRepayment(it.id(), it.repayment(), it.day, "BG", null),
            it -> new CorrectRepayment(it.id(), it.recorded(), it.amount() - 1, null, null, "Fel belopp"),
            it -> new CorrectRepayment(it.id(), it.recorded(), it.amount() - 1, null, null, "Fel belopp"),
            it -> new CloseGrant(it.id()),
            it -> it.seldom(new ReopenGrant(it.id(), "Förbisett"), new CloseGrant(it.id())));

    private static final List<Function<RandomGrantCommand, GrantCommand>> DECIDED_ELSEWHERE = List.of(
            it -> new ChangeGrantAmount(
                    it.id(), it.amount(), "Ny prövning", it.decider(), false, it.random.nextBoolean()),
            it -> new ChangeGrantAmount(it.id(), it.amount(), "Dom", "Kammarrätten", true, it.random.nextBoolean()),
            it -> new ChangeGrantAmount(it.id(), it.amount(), "Dom", "Kammarrätten", true, it.random.nextBoolean()),
            it -> new AwaitNewDecision(it.id(), "Dom"),
            it -> it.seldom(
                    new RevokeGrant(it.id(), "Dom", it.random.nextBoolean()), new AwaitNewDecision(it.id(), "Dom")));

    public GrantCommand next() {
        return random.nextInt(30) == 0
                ? DECIDED_ELSEWHERE
                        .get(random.nextInt(DECIDED_ELSEWHERE.size()))
                        .apply(this)
                : sent();
    }

    /** Such as somebody might send, and no other stream decides. */
    public GrantCommand sent() {
        if (grant.stage() == Stage.AWAITING_ANSWER && random.nextBoolean()) {
            return seldom(seldom(new RefuseGrant(id(), "Nej"), new AcceptGrant(id())), new AcceptGrant(id()));
        }
        GrantCommand command = random.nextInt(4) == 0
                ? new RandomReporting(random, grant, day).next()
                : SENT.get(random.nextInt(SENT.size())).apply(this);
        return random.nextInt(8) == 0 || isPlausible(command) ? command : sent();
    }

    /** There is something that it could be about. */
    private boolean isPlausible(GrantCommand command) {
        return switch (command) {
            case ConfirmPayment it -> money().plan().underWay();
            case CancelPayment it -> money().plan().underWay();
            case ReturnPayment it -> money().releasedSek() > 0;
            case CorrectPayment it -> money().paidSek() > 0;
            case ResumePayments it -> grant.held();
            case DemandRepayment it -> money().demandableSek() > 0;
            case WithdrawDemand it -> money().claims().withdrawableSek() > 0;
            case WaiveRepayment it -> money().outstandingSek() > 0;
            case RecordRepayment it -> money().heldSek() > 0;
            case CorrectRepayment it -> !money().repayments().isEmpty();
            case ReopenGrant it -> grant.stage() == Stage.CLOSED;
            default -> grant.stage() != Stage.CLOSED;
        };
    }

    private UUID id() {
        return grant.grantId();
    }

    private Money money() {
        return grant.money();
    }

    private String decider() {
        return "person " + (1 + random.nextInt(2));
    }

    private GrantCommand resumed() {
        return new ResumePayments(id(), "Klart");
    }

    private GrantCommand seldom(GrantCommand seldom, GrantCommand mostly) {
        return random.nextInt(4) == 0 ? seldom : mostly;
    }

    /** One of the amounts that some rule compares with, or its neighbour. */
    private long amount() {
        long[] limits = {
            money().amountSek(),
            money().releasedSek(),
            money().demandableSek(),
            money().outstandingSek(),
            money().entitledSek(),
            money().heldSek() - money().entitledSek(),
            1 + random.nextInt(20)
        };
        return Math.max(1, limits[random.nextInt(limits.length)] + random.nextInt(3) - 1);
    }

    private long demand() {
        return random.nextBoolean() ? amount() : upTo(money().demandableSek());
    }

    private long repayment() {
        return random.nextBoolean() ? upTo(money().outstandingSek()) : upTo(money().heldSek());
    }

    /** All of it, a part of it, or one krona more. */
    private long upTo(long limitSek) {
        return switch (random.nextInt(4)) {
            case 0 -> limitSek + 1;
            case 1 -> Math.max(1, limitSek);
            default -> 1 + random.nextLong(limitSek + 1);
        };
    }

    private int instalment(Predicate<Payment> likely) {
        List<Payment> payments = money().plan().payments();
        int number = 1 + random.nextInt(payments.size() + 1);
        return IntStream.rangeClosed(1, payments.size())
                .filter(it -> random.nextInt(4) > 0 && likely.test(payments.get(it - 1)))
                .findFirst()
                .orElse(number);
    }

    private int recorded() {
        return 1 + random.nextInt(Math.max(1, money().repayments().size()));
    }

    /** A plan for what may still be released, or for a krona more. */
    private List<InstalmentInput> instalments() {
        long left = upTo(money().mayReleaseSek());
        long first = 1 + random.nextLong(left);
        InstalmentInput one = new InstalmentInput(first, grant.award().projectStart(), null);
        return first == left
                ? List.of(one)
                : List.of(one, new InstalmentInput(left - first, grant.award().projectEnd(), null));
    }
}

package grantledger.command.grant.standing;

/** Money claimed back: what was demanded in all, and how much of it was waived or came back. */
public record Recovery(long demandedSek, long waivedSek, long repaidSek) {

    static final Recovery NONE = new Recovery(0, 0, 0);

    Recovery demanding(long amountSek) {
        return new Recovery(demandedSek + amountSek, waivedSek, repaidSek);
    }

    Recovery waiving(long amountSek) {
        return new Recovery(demandedSek, waivedSek + amountSek, repaidSek);
    }

    Recovery repaying(long amountSek) {
        return new Recovery(demandedSek, waivedSek, repaidSek + amountSek);
    }

    /** Demanded, and not waived: what is or was to come back. A demand that is wholly waived counts as none. */
    public long claimedSek() {
        return demandedSek - waivedSek;
    }

    public long outstandingSek() {
        return claimedSek() - repaidSek;
    }
}

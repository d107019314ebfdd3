package grantledger.query.picturing;

import grantledger.query.picturing.wording.Language;

/** An answer that can be had as a picture, too: of the same figures as its JSON has under the same filter. */
public interface Pictured {

    Picture picture(Language language);
}

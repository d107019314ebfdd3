package grantledger.verifier;

/** What the program can do, as it says itself. */
final class Usage {

    static final String TEXT = """
        Grantledger verifier. It checks what a log has proved, offline, with none of the log's own code.

          verify <bundle>              check a proof bundle or an auditor's dossier (a zip, or the folder it was
                                       unpacked into), and say in words what holds and what that does not show
            --key <key>                a key of the log that you have from elsewhere than the bundle: the key
                                       itself (name+id+key), or a file of them, one a line. May be given again.
                                       Without it the keys in the bundle are believed, and that is said
            --checkpoint <file>        a checkpoint of the log that you kept: is the bundle of the same history?
            --witness <key>            a key of a witness that you trust, or a file of them. May be given again
            --policy <n>               how many of those witnesses must have cosigned (all of them)

          copy <address>               fetch a whole log (https://<host>/log) to check it later, offline; run again, it
                                       fetches what is new
            --to <folder>              where to
            --token <token>            of an auditor, which brings the entries; everybody may have the hashes

          log <folder>                 check such a copy, from its entries up to the signed root: no stream has a
                                       version that you were not shown
            --key <key> …              as above, and needed; --checkpoint, --witness and --policy as above
            --stream <id>              list that stream

          witness                      remember how far logs have come, and cosign what continues that
                                       (c2sp.org/tlog-witness); runs until it is stopped
            --listen <port>            where logs find it; <address>:<port> for others than this machine
            --state <folder>           its key, made at the first start, and what it remembers
            --log <key>                a key of a log, or a file of them. May be given again
            --name <name>              the name of its key when it is made (<host>/grantledger-witness)

          help                         print this

        It ends with 0 when everything holds, 1 when something does not (which, in words), 2 when nothing was
        checked: what was given is no bundle, cannot be read, or the command was misunderstood.
        """;

    private Usage() {}
}

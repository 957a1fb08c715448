package dev.understudy.benchmark;

/** What is measured, by the name it has in the tables. */
public enum Peer {
    UNDERSTUDY("Understudy", Understudy::deciding),
    UNDERSTUDY_READ("Understudy, trace read", Understudy::reading),
    UNDERSTUDY_GATHERED("Understudy, policies gathered", Understudy::gathering),
    LOOP("plain loop", (workload, perDocument) -> new PlainLoop(workload)),
    CEDAR("Cedar", (workload, perDocument) -> new Cedar(workload)),
    CASBIN("jCasbin", (workload, perDocument) -> new Casbin(workload));

    private interface Maker {
        Engine make(Workload workload, int perDocument);
    }

    private final String title;
    private final Maker maker;

    Peer(String title, Maker maker) {
        this.title = title;
        this.maker = maker;
    }

    String title() {
        return title;
    }

    Engine engine(Workload workload, int perDocument) {
        return maker.make(workload, perDocument);
    }
}

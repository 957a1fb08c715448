package dev.understudy.gateway;

import java.util.Map;

/** One call of RAM in the ways of both generations of clients, to be changed before it is signed and sent. */
record CreateUserCalls(Scene scene) {
    private static final Map<String, String> JANE = Map.of("UserName", "jane");

    Draft old() {
        return scene.signing.ramDraft(Scene.ADMIN, "CreateUser", JANE);
    }

    Draft tea() {
        return scene.signing.acs3RamDraft(Scene.ADMIN, "CreateUser", JANE);
    }

    /** Status, code and message of the refusal that it must get. */
    String oldIsTold(Draft draft) {
        return scene.refused(Signing.rpc(draft, Scene.ADMIN)).line();
    }

    String teaIsTold(Draft draft) {
        return scene.refused(Signing.acs3(draft, Scene.ADMIN)).line();
    }
}

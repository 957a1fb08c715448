package dev.understudy.harness;

/** An emulator that somebody else started and somebody else will stop. */
public final class RemoteUnderstudy implements Understudy {
    private final Addresses addresses;
    private final AdminClient admin;

    private RemoteUnderstudy(Addresses addresses, String adminToken) {
        this.addresses = addresses;
        this.admin = new AdminClient(addresses.http(), adminToken);
    }

    /** The one behind these doors. */
    public static RemoteUnderstudy at(Addresses addresses, String adminToken) {
        return new RemoteUnderstudy(addresses, adminToken);
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    @Override
    public AdminClient admin() {
        return admin;
    }

    @Override
    public void close() {}
}

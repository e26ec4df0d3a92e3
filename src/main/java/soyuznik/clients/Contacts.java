package soyuznik.clients;

/** How the company is reached; empty is what is not known. */
public record Contacts(String address, String site, String phone, String email) {
    public static final Contacts UNKNOWN = new Contacts("", "", "", "");

    public Contacts {
        address = address.strip();
        site = site.strip();
        phone = phone.strip();
        email = email.strip();
    }
}

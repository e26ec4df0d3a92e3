package soyuznik.clients;

public record EmploymentId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}

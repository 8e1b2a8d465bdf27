using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MicroCred.Storage.People;

/// <summary>The tables of people, their roles and their secrets.</summary>
internal static class PeopleModel
{
    private static readonly ValueConverter<DateTimeOffset, long> Milliseconds =
        new(moment => moment.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    public static void AddPeople(this ModelBuilder model)
    {
        model.Entity<PersonRow>(person =>
        {
            person.ToTable("person");
            person.HasIndex(row => row.EmailKey).IsUnique();
            person.Property(row => row.CreatedAt).HasConversion(Milliseconds);
            person.Property(row => row.ShutUntil).HasConversion(Milliseconds);
        });
        model.Entity<RoleGrantRow>(grant =>
        {
            grant.ToTable("role_grant");
            grant.HasOne<PersonRow>().WithMany(row => row.Grants).HasForeignKey(row => row.PersonId);
        });
        model.Entity<AccessTokenRow>(token =>
        {
            token.ToTable("access_token");
            token.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
            token.HasIndex(row => row.Hash).IsUnique();
            token.Property(row => row.CreatedAt).HasConversion(Milliseconds);
            token.Property(row => row.ExpiresAt).HasConversion(Milliseconds);
        });
        model.Entity<ExternalSubjectRow>(subject =>
        {
            subject.ToTable("external_subject");
            subject.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
            subject.HasIndex(row => new { row.Issuer, row.Subject }).IsUnique();
        });
        model.Entity<ProtectionKeyRow>(key =>
        {
            key.ToTable("protection_key");
            key.HasIndex(row => row.Name).IsUnique();
        });
        model.Entity<SignInAttemptRow>(attempt =>
        {
            attempt.ToTable("sign_in_attempt");
            attempt.HasKey(row => new { row.Minute, row.Place });
        });
        model.Entity<OneTimeLinkRow>(link =>
        {
            link.ToTable("one_time_link");
            link.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
            link.HasIndex(row => row.Hash).IsUnique();
            link.Property(row => row.ExpiresAt).HasConversion(Milliseconds);
        });
    }
}

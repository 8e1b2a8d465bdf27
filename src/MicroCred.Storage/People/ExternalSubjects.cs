using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.People;

/// <summary>Which account a subject of an OpenID Connect issuer is. Bound by an administrator: an address in a token proves nothing here.</summary>
public sealed class ExternalSubjects
{
    private readonly IDbContextFactory<PortalContext> contexts;

    internal ExternalSubjects(IDbContextFactory<PortalContext> contexts) => this.contexts = contexts;

    /// <returns>Absent for a subject that is bound to nobody.</returns>
    public async ValueTask<Person?> FindOwnerAsync(string issuer, string subject, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var owner = from bound in context.ExternalSubjects where bound.Issuer == issuer && bound.Subject == subject
                    join person in context.People.Include(row => row.Grants) on bound.PersonId equals person.Id
                    select person;
        return (await owner.AsNoTracking().SingleOrDefaultAsync(cancellation))?.ToPerson();
    }

    /// <returns>A person's, in the order in which they were bound.</returns>
    public async ValueTask<ImmutableArray<ExternalSubject>> ListAsync(PersonId person, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.ExternalSubjects.AsNoTracking().Where(row => row.PersonId == person.Value).OrderBy(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => new ExternalSubject(row.Id, row.Issuer, row.Subject))];
    }

    /// <returns>Why it cannot be bound; null when it is. Bound to the same person before, it stays so.</returns>
    public async ValueTask<Refusal?> BindAsync(PersonId person, string issuer, string subject, CancellationToken cancellation)
    {
        if (!ExternalSubject.MayBe(subject))
            return new(RefusalCode.BadUserInput, PeopleMessages.NotASubject(ExternalSubject.Longest), "subject");
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginAloneAsync(cancellation);
        var known = await context.ExternalSubjects.AsNoTracking().SingleOrDefaultAsync(row => row.Issuer == issuer && row.Subject == subject, cancellation);
        if (known is not null)
            return known.PersonId == person.Value ? null : new(RefusalCode.Conflict, PeopleMessages.SubjectTaken(subject), "subject");
        context.ExternalSubjects.Add(new() { PersonId = person.Value, Issuer = issuer, Subject = subject });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Takes one of the person's own away; another's is left as it is.</summary>
    public async ValueTask UnbindAsync(PersonId person, long id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.ExternalSubjects.Where(row => row.Id == id && row.PersonId == person.Value).ExecuteDeleteAsync(cancellation);
    }
}

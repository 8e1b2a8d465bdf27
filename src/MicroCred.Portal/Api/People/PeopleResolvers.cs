using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Frameworks;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.People;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Api.People;

internal static class PeopleResolvers
{
    public static ResolverMap AddPeople(this ResolverMap map) => map
        .AddUserErrors()
        .Root("Query", query => query.Field("viewer", context => PersonIdentity.PersonOf(context.User)))
        .Root("Mutation", mutation => mutation.FieldAsync("signIn", SignIn.ResolveAsync))
        .Input<SignInInput>("SignInInput")
        .Object<SignInPayload>("SignInPayload", type => type
            .Field("token", payload => payload.Token)
            .Field("errors", payload => payload.Errors))
        .Enum<Role>("Role")
        .Object<Person>("Viewer", type => type
            .Field("name", person => person.Name)
            .Field("email", person => person.Email)
            .Field("roles", person => person.Grants.Select(grant => grant.Role).Distinct())
            .Field("grants", person => person.Grants))
        .Object<RoleGrant>("RoleGrant", type => type
            .Field("role", grant => grant.Role)
            .Field("country", grant => FrameworkResolvers.CountryOf(grant.Country))
            .Field("provider", grant => grant.ProviderName));
}

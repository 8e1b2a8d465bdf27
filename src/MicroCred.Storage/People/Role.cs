namespace MicroCred.Storage.People;

/// <summary>What a person may be here. An officer is one of a country, a provider one of a provider: see <see cref="RoleGrant"/>.</summary>
public enum Role { Learner, Lecturer, Provider, Officer, Custodian, Administrator }

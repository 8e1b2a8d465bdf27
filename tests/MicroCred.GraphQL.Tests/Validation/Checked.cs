using System.Globalization;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;
using MicroCred.GraphQL.Validation;

namespace MicroCred.GraphQL.Tests.Validation;

/// <summary>A schema for the rules, and errors as lines: places, then the message.</summary>
internal static class Checked
{
    public static Schema Schema { get; } = SchemaBuilder.Build(new Source("""
        interface Being { name(surname: Boolean): String }
        interface Pet implements Being { name(surname: Boolean): String  owner: Human }
        type Dog implements Being & Pet {
          name(surname: Boolean): String  owner: Human  nickname: String  barkVolume: Int  barks: Boolean
          isHousetrained(atOtherHomes: Boolean = true): Boolean!  doesKnow(command: Command): Boolean  mother: Dog
        }
        type Cat implements Being & Pet { name(surname: Boolean): String  owner: Human  nickname: String  meowVolume: Int  meows: Boolean  mother: Cat }
        type Human implements Being { name(surname: Boolean): String  pets: [Pet!]!  friends(first: Int!, after: ID): [Human!] }
        union CatOrDog = Cat | Dog
        union HumanOrCat = Human | Cat
        enum Command { SIT DOWN HEEL }
        input Size { required: Boolean!  width: Int  tags: [String!]  notNull: Boolean! = false  inner: Size }
        input Choice @oneOf { id: ID  name: String }
        scalar Anything
        type Query {
          human(id: ID): Human  pet: Pet  dog: Dog  catOrDog: CatOrDog  being: Being  humanOrCat: HumanOrCat  pets(choice: Choice): [Pet]
          values(int: Int, float: Float, string: String, boolean: Boolean, id: ID, command: Command, list: [Int], lists: [[Int!]!], size: Size, nonNull: Int!, withDefault: Int! = 0, anything: Anything): String
          optional(nonNull: Int! = 1): String
        }
        type Subscription { barked(at: Int): Dog  meowed: Cat }
        directive @onQuery on QUERY
        directive @onField(a: Int!, b: String) on FIELD
        directive @many repeatable on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION | SUBSCRIPTION
        """));

    public static string[] Errors(string document, ValidationOptions? options = null) =>
        [.. Validator.Validate(Schema, Parser.Parse(document), options ?? new()).Select(error =>
            string.Join(' ', error.Locations.Select(at => string.Create(CultureInfo.InvariantCulture, $"{at.Line}:{at.Column}")).Append(error.Message)))];
}

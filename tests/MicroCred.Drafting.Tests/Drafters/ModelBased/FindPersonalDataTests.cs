using MicroCred.Drafting.Drafters.ModelBased;

namespace MicroCred.Drafting.Tests.Drafters.ModelBased;

public sealed class FindPersonalDataTests
{
    [Theory]
    [InlineData("The course was approved in 2024 and has 120 hours.")]
    [InlineData("See ISBN 978-0-306-40615-7 and doi 10.1000/123456789.")]
    [InlineData("Rahman, A. (2019). Food safety. 9780306406157.")]
    [InlineData("ISBN-13: 978-0-306-40615-7; ISSN 0027-8424; pp. 1045-1052.")]
    [InlineData("https://doi.org/10.1016/j.foodcont.2010.05.006")]
    [InlineData("Cook at 75-80 degrees for 10 - 15 minutes.")]
    public void In_OrdinaryNumbers_FindsNone(string text) => Assert.Null(FindPersonalData.In(text));

    [Theory]
    [InlineData("Hubungi siti.aminah@example.org.", "siti…")]
    [InlineData("Aminah, 012-345 6789", "012-…")]
    [InlineData("9780306406158 has a wrong check digit.", "9780…")]
    public void In_PersonalData_ShowsItsBeginningOnly(string text, string found) => Assert.Equal(found, FindPersonalData.In(text));
}

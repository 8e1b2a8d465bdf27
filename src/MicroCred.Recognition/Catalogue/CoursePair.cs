namespace MicroCred.Recognition.Catalogue;

/// <summary>A course for which the provider offers the micro-credential, and the course elsewhere that it may stand for.</summary>
/// <param name="TargetCredits">In the target institution's own unit; absent where not stated.</param>
public sealed record CoursePair(string SourceCourse, string TargetInstitution, string TargetCourse, decimal? TargetCredits);

global using System.Collections.Immutable;
global using MicroCred.Frameworks;
global using MicroCred.Frameworks.Credits;
global using MicroCred.Frameworks.Levels;
global using MicroCred.Frameworks.Quantities;
global using MicroCred.Frameworks.Results;
global using MicroCred.Frameworks.Taxonomy;
global using MicroCred.Frameworks.Text;

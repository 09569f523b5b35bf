/**
 * Words of offices, services and workshops that general lists of words lack, in lower case; own list. Neither they nor their
 * endings in `s`, `ed`, `er` and `ing` are slips of anything.
 */
export const extraWords: readonly string[] = `
onboard onboarding offboard offboarding preboarding unconference upskill reskill hackathon hackday datathon wifi covid chatbot chatbots
codebase workstream workstreams microsite cybersecurity cyber devops devsecops dataset datasets metadata analytics dashboard roadmap
roadmaps backlog backlogs kanban scrum sprint stakeholder stakeholders signpost signposting signposted crosswalk geospatial hotdesk
hotdesking videocall teleconference webinar webinars podcast podcasts vlog blog blogs blogging emoji emojis hashtag screenshot
screenshots screenshare login logins logon username usernames repo repos config configs api apis sdk url urls ui ux saas paas iaas
serverless microservice microservices middleware frontend backend fullstack walkthrough walkthroughs showcase showcases lightbulb
takeaway takeaways learnings mindset mindsets skillset skillsets toolset toolsets toolkit toolkits playbook playbooks handbook
neurodiverse neurodiversity neurodivergent neurotypical dyslexia dyspraxia allyship intersectional intersectionality cisgender
transgender nonbinary lgbt bame multilingual monolingual bilingualism cocreate cocreation codesign coproduce coproduction comms
admin admins exec execs org orgs app apps info intro demo demos spec specs ops dev devs techie techies geek mgmt dept depts govt
crowdsource crowdsourced crowdsourcing crowdfund crowdfunding openness transformational deliverables incentivise incentivised
operationalise gamify gamification granularity scalable scalability interoperable interoperability standardisation prioritisation
anonymise anonymised anonymisation pseudonymise digitise digitised digitisation digitalise digitalisation containerise virtualise
tokenise deprioritise timebox timeboxed timeboxing standup standups meetup meetups kickoff signoff handover handovers offsite awayday
airtable figma miro mural slack trello jira confluence github gitlab kubernetes docker azure powerpoint sharepoint linkedin youtube
twitter facebook whatsapp instagram google googling microsoft excel powerbi tableau python javascript typescript postgres drupal
wordpress wikidata wikipedia unicode ascii csv json xml yaml html css pdf async sync autosave autofill autocomplete autoplay
livestream livestreaming livestreamed multicast namespace namespaces runtime runtimes changelog changelogs readme hyperlink hyperlinks
hyperlocal greenfield brownfield freemium paywall firewall firewalls ransomware phishing malware biometric biometrics blockchain
crypto bitcoin fintech edtech medtech healthtech proptech govtech datacentre datacentres chargepoint chargepoints decarbonise
decarbonisation retrofit retrofitting rewild rewilding biochar agritech telecare telehealth teleworking homeworking childcare
pronoun pronouns pingback whiteboard whiteboards whiteboarding flipchart flipcharts postit icebreaker icebreakers facilitator
facilitators facilitation cofacilitate convenor convenors convener plenary unpick unblock unblocked unblocking blockers blocker
interchange secondee secondees appraisee apprenticeship apprenticeships mentee mentees flexi flexitime parttime fulltime jobshare
wellbeing presenteeism burnout microaggression microaggressions headspace callout callouts pushback shoutout heatmap heatmaps
shapefile shapefiles crowdmap openstreetmap makerspace makerspaces fablab zine zines remix remixable remixing webmaker storytelling
biohacking hackable hackerspace hackerspaces interop polyfill polyfills viewport accessibility inclusivity reuse reusable reusability
reproducibility reproducible findable citable preprint preprints bioinformatics genomics ontology ontologies taxonomies linkable
ingest ingestion schema schemas schemata serialise deserialise lossy lookup lookups dropdown dropdowns tooltip tooltips checkbox
checkboxes popup popups plugin plugins addon addons firmware chipset passkey passkeys captcha captions timezone timezones touchpoint
touchpoints omnichannel outsource outsourced insource insourced underserved underrepresented deskilled multiskilled crossfunctional
focussed focusses focussing ebook ebooks hacktivism proxied intox papercraft webpage webpages homepage homepages
uptime downtime multi signup signups checklists timebound colocate colocated colocation hybrid hybridise teamwork homeschool preschool
`
  .trim()
  .split(/\s+/);

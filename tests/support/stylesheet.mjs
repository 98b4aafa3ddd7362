// Stands in for every stylesheet that Payload's packages import: Jest runs no bundler.
export default {}

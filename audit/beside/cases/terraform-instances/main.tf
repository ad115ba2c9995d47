resource "aws_ecs_service" "app" {
  desired_count = 2
}
resource "kubernetes_deployment" "app" {
  spec {
    replicas = "3"
  }
}
resource "aws_ecs_service" "one" {
  desired_count = 1
}
resource "aws_ecs_service" "many" {
  desired_count = var.count > 1 ? 2 : 1
  name          = "${var.name}-${lookup(var.names, "app")}"
}
resource "aws_rds_cluster" "db" {
  desired_count = 3
}
